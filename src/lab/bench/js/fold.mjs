// Folding of letters to ASCII, for peers that do not ignore diacritics by themselves.

/// Letters without a decomposition in Unicode.
const LETTERS = {
    æ: "ae", œ: "oe", ß: "ss", þ: "th", ð: "d", ı: "i", ς: "σ", ŋ: "n", ʒ: "z", ĸ: "q",
    ⱥ: "a", ƀ: "b", ȼ: "c", đ: "d", ɇ: "e", ǥ: "g", ħ: "h", ɨ: "i", ɉ: "j", ł: "l", ƚ: "l",
    ø: "o", ɵ: "o", ᵽ: "p", ɍ: "r", ŧ: "t", ʉ: "u", ɏ: "y", ƶ: "z",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

export const fold = (text) =>
    text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f\u02b9-\u02d7]/g, "")
        .toLowerCase()
        .replace(LETTER, (letter) => LETTERS[letter]);
