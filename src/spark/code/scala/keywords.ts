/** Words that are not names. */
export const KEYWORDS = new Set(
  'abstract case catch class def do else extends false final finally for forSome if implicit import lazy macro match new null object override package private protected return sealed super this throw trait try true type val var while with yield'.split(
    ' ',
  ),
)
