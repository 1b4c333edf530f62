import type { OwnStyles } from '../draft/own-style';
import { isHeading, ROLE_NAMES, type Role } from '../draft/roles';
import type { Look, Notice } from '../notice/notice';
import { baseNameOf } from './style';

/** In the name of a text style: the text begins with a number and is no heading. */
export const NUMBERED_TEXT = '（列举）';

/** In the name of a text style: the paragraph begins with a heading that looks like its text. */
export function leadSuffix(role: Role): string {
  return `（${ROLE_NAMES[role]}）`;
}

/** Knows the styles that formatting by a notice gives, in all their versions. */
export function ownStyles({ typography, options }: Notice): OwnStyles {
  const effects = options.flatMap(({ choices }) => choices.flatMap((choice) => choice.effects));
  const roles = new Map<string, Role>([
    ...(Object.entries(typography.leadStyleNames) as [Role, string][]).map(nameFirst),
    ...effects.flatMap((effect) =>
      effect.kind === 'format-role' ? [nameFirst([effect.role, effect.look.styleName])] : [],
    ),
    ...(Object.entries(typography.looks) as [Role, Look][]).map(([role, look]) => nameFirst([role, look.styleName])),
  ]);
  const leads = [...roles.values()].filter(isHeading);
  return (styleName) => {
    const base = baseNameOf(styleName.toLowerCase());
    if (base === null) return null;
    for (const [name, role] of roles) {
      if (base !== name && !base.startsWith(`${name}（`)) continue;
      const suffix = base.slice(name.length);
      const lead = leads.find((heading) => suffix.includes(leadSuffix(heading))) ?? null;
      return { name: base, role, numbered: suffix.includes(NUMBERED_TEXT), lead };
    }
    return null;
  };
}

function nameFirst([role, name]: readonly [Role, string]): readonly [string, Role] {
  return [name.toLowerCase(), role];
}
