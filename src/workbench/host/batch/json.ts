/** A value as it travels over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
