import * as v from 'valibot';
import { ROLES } from '../draft/roles';

export const text = v.pipe(v.string(), v.nonEmpty('不能为空'));
export const clause = text;
export const positive = v.pipe(v.number(), v.gtValue(0, '应大于 0'));
export const role = v.picklist(ROLES);
