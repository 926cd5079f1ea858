/** Statements of Python that are not Scala. A line is tested up to this length. */
const LONGEST_LINE = 300

const MARKS = [
  /^\s*(?:def|class) \w+[^={]*:\s*(?:#.*)?$/,
  /^\s*(?:if|elif|for|while|with|try|else|except|finally)\b[^{]*:\s*(?:#.*)?$/,
  /^\s*from [\w.]+ import /,
  /^\s*import \w+(?:\.\w+)* as \w+\s*$/,
  /^\s*(?:raise|elif|except|pass|del|global|nonlocal|assert)\b(?!\s*[=.(])/,
  /^\s*print\s*\(?\s*f?'/,
  /^\s*import (?:os|sys|re|json|math|time|random|datetime|collections|itertools|functools|pyspark|numpy|pandas)(?:[\s,;.]|$)/,
  /^#/,
]

/** Whether code of a language that is not named has a line that only Python has. */
export const looksLikePython = (code: string): boolean =>
  code.split('\n').some((line) => line.length <= LONGEST_LINE && MARKS.some((mark) => mark.test(line)))
