// Letters as searchers type them, for peers that do not know the marks of
// their own accord.

/// What Unicode does not take apart.
const LETTERS = {
    æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", ß: "ss", þ: "th", ħ: "h", ı: "i",
};

export const fold = (text) =>
    text
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[æœøłđðßþħı]/g, (letter) => LETTERS[letter]);
