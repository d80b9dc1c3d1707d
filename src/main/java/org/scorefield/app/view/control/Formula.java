package org.scorefield.app.view.control;

import static org.scorefield.app.view.control.Piece.index;
import static org.scorefield.app.view.control.Piece.power;
import static org.scorefield.app.view.control.Piece.roman;
import static org.scorefield.app.view.control.Piece.scalar;
import static org.scorefield.app.view.control.Piece.uprightIndex;
import static org.scorefield.app.view.control.Piece.vector;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule as the strip shows it: terms in a row, each with a number of today under it.
 *
 * @param id    kebab-case
 * @param terms left to right
 */
public record Formula(String id, List<Term> terms) {
    /** A pair of numbers of the size particles have. */
    static final String PAIR = "(−0.00, −0.00)";

    /** {@code x_{t+1} = x_t + α s_θ(x, σ) + √(2α) z}: Langevin's step, with α the size of the drift. */
    public static final Formula SQRT_2_ALPHA = new Formula(
            "sqrt-2-alpha",
            List.of(
                    next(),
                    sign("="),
                    here(),
                    sign("+"),
                    new Term("alpha", List.of(scalar("α")), "0.00000"),
                    score(),
                    sign("+"),
                    noise(new Piece.Root(List.of(roman("2"), scalar("α"))))));

    /** {@code x_{t+1} = x_t + (α/2) s_θ(x, σ) + √α z}: the same step with α = ε of Song and Ermon 2019. */
    public static final Formula HALF_ALPHA = new Formula(
            "half-alpha",
            List.of(
                    next(),
                    sign("="),
                    here(),
                    sign("+"),
                    new Term("alpha", List.of(scalar("α"), roman("/2")), "0.00000"),
                    score(),
                    sign("+"),
                    noise(new Piece.Root(List.of(scalar("α"))))));

    /** {@code x̂₀ = x + σ² s_θ(x, σ)}: the denoising step of Tweedie's formula, without noise. */
    public static final Formula DENOISE = new Formula(
            "denoise",
            List.of(
                    new Term("x-next", List.of(vector("x"), uprightIndex("0")), PAIR),
                    sign("="),
                    new Term("x", List.of(vector("x")), PAIR),
                    sign("+"),
                    new Term("alpha", List.of(scalar("σ"), power("2")), "0.00000"),
                    score()));

    /** {@code x_i = x_{i−1} + √(σ_i² − σ_{i−1}²) z}: the forward process, which asks no score. */
    public static final Formula NOISING = new Formula(
            "noising",
            List.of(
                    new Term("x-next", List.of(vector("x"), index("i")), PAIR),
                    sign("="),
                    new Term("x", List.of(vector("x"), index("i"), uprightIndex("−1")), PAIR),
                    sign("+"),
                    noise(new Piece.Root(List.of(
                            scalar("σ"),
                            index("i"),
                            power("2"),
                            roman(" − "),
                            scalar("σ"),
                            index("i"),
                            uprightIndex("−1"),
                            power("2"))))));

    public Formula {
        terms = List.copyOf(terms);
    }

    /** All that the strip knows by name. */
    public static List<Formula> all() {
        return Stream.of(
                        List.of(SQRT_2_ALPHA, HALF_ALPHA, DENOISE, NOISING),
                        StepFormulas.all(),
                        LossFormulas.all(),
                        List.of(LossFormulas.SCORE))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * One symbol of a rule.
     *
     * @param id     what its number is filed under, kebab-case; empty for a sign, which has no number
     * @param symbol its pieces, left to right
     * @param widest the widest number it may get, for which room is kept
     */
    public record Term(String id, List<Piece> symbol, String widest) {
        public Term {
            symbol = List.copyOf(symbol);
        }
    }

    static Term sign(String sign) {
        return new Term("", List.of(roman(sign)), "");
    }

    static Term next() {
        return new Term("x-next", List.of(vector("x"), index("t"), uprightIndex("+1")), PAIR);
    }

    /** A place without an index. */
    static Term here0() {
        return new Term("x", List.of(vector("x")), PAIR);
    }

    static Term here() {
        return new Term("x", List.of(vector("x"), index("t")), PAIR);
    }

    static Term score() {
        return new Term(
                "score",
                Stream.of(vector("s"), index("θ"), roman("("), vector("x"), roman(", "), scalar("σ"), roman(")"))
                        .<Piece>map(letters -> letters.in(Piece.Role.LEARNED))
                        .toList(),
                "(−00.0, −00.0) σ = 0.000");
    }

    static Term noise(Piece.Root scale) {
        return new Term("noise", List.of(scale, roman("\u2009"), vector("z")), "0.0000 · (−0.00, −0.00)");
    }
}
