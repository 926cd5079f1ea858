/** Whether a declared stub or fault rule is switched on before anyone switches it: unless it says otherwise. */
export const startsEnabled = ({ enabled = true }: { readonly enabled?: boolean | undefined }): boolean => enabled
