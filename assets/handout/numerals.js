// Writes numbers as the program does: so many significant digits, ties to even from the exact float64 value; what was
// given stands as it was given. And computes with printed numbers exactly, as a reader with a calculator does.
"use strict";
const numerals = (() => {
  const minus = (text) => text.replace("-", "−");

  // A number as it is printed: its digits, and a power of ten where it is large or small.
  const placed = (negative, digits, exponent) => {
    const sign = negative ? "-" : "";
    if (exponent < -4 || exponent >= 6)
      return { mantissa: sign + digits[0] + (digits.length > 1 ? "." + digits.slice(1) : ""), exponent };
    if (exponent < 0) return { mantissa: sign + "0." + "0".repeat(-exponent - 1) + digits, exponent: 0 };
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
    const fraction = digits.slice(exponent + 1);
    return { mantissa: sign + whole + (fraction ? "." + fraction : ""), exponent: 0 };
  };
  const special = (value) =>
    value === 0
      ? { mantissa: "0", exponent: 0 }
      : { mantissa: Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞", exponent: 0 };
  const isSpecial = (value) => value === 0 || !Number.isFinite(value);
  const rounded = (value, digits) => {
    if (isSpecial(value)) return special(value);
    const [all, power] = Math.abs(value).toExponential(99).replace(".", "").split("e");
    const [head, rest] = [all.slice(0, digits), all.slice(digits)];
    const isTie = /^50*$/.test(rest);
    const up = isTie ? Number(head.at(-1)) % 2 === 1 : rest[0] >= "5";
    const number = String(BigInt(head) + (up ? 1n : 0n));
    return placed(value < 0, number.slice(0, digits), Number(power) + number.length - digits);
  };
  const exact = (value) => {
    if (isSpecial(value)) return special(value);
    const [digits, power] = Math.abs(value).toExponential().replace(".", "").split("e");
    return placed(value < 0, digits, Number(power));
  };
  const asWritten = (text) => {
    const [mantissa, power] = text.toLowerCase().split("e");
    return { mantissa: Number(text) === 0 ? mantissa.replace("-", "") : mantissa, exponent: Number(power ?? 0) };
  };
  const significantDigits = (text) =>
    Math.max(1, text.toLowerCase().split("e")[0].replace(/[-+.]/g, "").replace(/^0+/, "").length);

  const superscript = (exponent) => minus(String(exponent)).replace(/[−\d]/g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["−0123456789".indexOf(c)]);
  const text = ({ mantissa, exponent }) => minus(mantissa) + (exponent ? "·10" + superscript(exponent) : "");
  const mathml = ({ mantissa, exponent }) => {
    const number = `<mn>${minus(mantissa)}</mn>`;
    return exponent
      ? `<mrow>${number}<mo form="infix">·</mo><msup><mn>10</mn><mn>${minus(String(exponent))}</mn></msup></mrow>`
      : number;
  };

  // Fractions of whole numbers.
  const ten = (exponent) => 10n ** BigInt(exponent);
  const decimals = (mantissa) => (mantissa.split(".")[1] ?? "").length;
  const fraction = ({ mantissa, exponent }) => {
    if (!/\d/.test(mantissa)) return null;
    const shift = exponent - decimals(mantissa);
    const digits = BigInt(mantissa.replace(".", ""));
    return shift < 0 ? [digits, ten(-shift)] : [digits * ten(shift), 1n];
  };
  const toNumber = ([n, d]) => {
    const shift = String(d).length - String(n).length + 20;
    const whole = shift > 0 ? (n * ten(shift)) / d : n / (d * ten(-shift));
    return Number(`${whole}e${-shift}`);
  };
  const ofNumber = (value) => (Number.isFinite(value) ? fraction(exact(value)) : null);
  const normal = ([n, d]) => (d < 0n ? [-n, -d] : [n, d]);
  const arithmetic = {
    written: (x) => x,
    "+": (...terms) => terms.reduce(([n, d], [m, e]) => (d === e ? [n + m, d] : [n * e + m * d, d * e])),
    "*": (...factors) => factors.reduce(([n, d], [m, e]) => [n * m, d * e]),
    "-": ([n, d]) => [-n, d],
    abs: ([n, d]) => [n < 0n ? -n : n, d],
    "/": ([n, d], [m, e]) => (m === 0n ? null : normal([n * e, d * m])),
    "^": (base, [n, d]) => (d === 1n && n >= 0n && n <= 64n ? base.map((part) => part ** n) : null),
  };
  // Functions are computed in float64; what is too small for that is still not 0.
  const tiny = [1n, ten(400)];
  const largestExponent = 1000;
  const neverZero = new Set(["exp", "sigmoid", "softplus"]);
  const functionOf = (operation, first, values) => {
    const [n, d] = values[0];
    if (operation === "ln" && n > 0n && n * 2n > d && n * 2n < d * 3n)
      return n === d ? [0n, 1n] : (ofNumber(Math.log1p(toNumber([n - d, d]))) ?? null);
    const name = first[0]?.[0] ?? operation;
    const exponent = { exp: 1, sigmoid: 1, softplus: 1, elu: 1, tanh: 2 }[name] ?? 0;
    if (Math.abs(toNumber(values[0])) * exponent > largestExponent) return null;
    const value = evaluator.compute([operation, ...first, ...values.map(toNumber)]);
    return value === 0 && neverZero.has(name) ? tiny : ofNumber(value);
  };
  /** What the numbers of a formula come to as they are printed; null where that is no number. */
  const calculated = (formula, print) => {
    if (!Array.isArray(formula)) return ofNumber(formula);
    const [operation, ...operands] = formula;
    if (operation === "n") return fraction(print(operands[0]));
    const first = operation === "f" ? [operands.shift()] : [];
    const values = operands.map((each) => calculated(each, print));
    if (values.includes(null)) return null;
    const result = arithmetic[operation]?.(...values);
    return result === undefined || (result === null && operation === "^")
      ? functionOf(operation, first, values)
      : result;
  };
  /** Whether a fraction rounds to a number that is printed, ties to even. */
  const rounds = (value, printed) => {
    const [n, d] = fraction(printed);
    if (n === 0n) return value[0] === 0n;
    const unit = fraction({ mantissa: "1", exponent: printed.exponent - decimals(printed.mantissa) });
    const distance = (value[0] * d - n * value[1]) * unit[1] * 2n;
    const half = value[1] * d * unit[0];
    const size = distance < 0n ? -distance : distance;
    return size === half ? Number(printed.mantissa.at(-1)) % 2 === 0 : size < half;
  };

  // Whether a reader gets each number of a line from what stands in its place in the line before, as both are printed.
  const isNumber = (formula) => !Array.isArray(formula) || formula[0] === "n";
  const merged = (operands, size) => {
    const first = operands.length - size + 1;
    return first < 2 ? operands : [["*", ...operands.slice(0, first)], ...operands.slice(first)];
  };
  const leads = (open, worked, before, after) => {
    if (isNumber(worked)) {
      const printed = Array.isArray(worked) ? after(worked[1]) : exact(worked);
      if (isNumber(open) || !/\d/.test(printed.mantissa)) return true;
      const value = calculated(open, before);
      return value !== null && rounds(value, printed);
    }
    if (isNumber(open) || open[0] !== worked[0]) return true;
    const skipped = open[0] === "f" ? 2 : 1;
    if (skipped === 2 && String(open[1]) !== String(worked[1])) return true;
    const others = worked.slice(skipped);
    const operands = open[0] === "*" ? merged(open.slice(1), others.length) : open.slice(skipped);
    return operands.length !== others.length || operands.every((each, k) => leads(each, others[k], before, after));
  };

  return { leads, rounded, exact, asWritten, significantDigits, text, mathml, calculated, rounds };
})();
