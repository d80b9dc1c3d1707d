package org.scorefield.app.view.control;

import static org.scorefield.app.view.control.Piece.greekVector;
import static org.scorefield.app.view.control.Piece.index;
import static org.scorefield.app.view.control.Piece.power;
import static org.scorefield.app.view.control.Piece.roman;
import static org.scorefield.app.view.control.Piece.scalar;
import static org.scorefield.app.view.control.Piece.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorefield.sample.StepReading;

/** The rule of every sampler's step; σ is the noise level it starts from, σ′ the one it leads to. */
public final class StepFormulas {
    private static final String PRIME = "\u2032";

    /** {@code x + (η/2) s + √η ε}: Langevin's step in the letters of Welling and Teh 2011, with η = 2α. */
    static final Formula HALF_ETA = new Formula(
            "half-eta",
            List.of(
                    Formula.next(),
                    Formula.sign("="),
                    Formula.here(),
                    Formula.sign("+"),
                    drift(scalar("η"), roman("/2")),
                    Formula.score(),
                    Formula.sign("+"),
                    new Formula.Term(
                            "noise",
                            List.of(new Piece.Root(List.of(scalar("η"))), roman("\u2009"), greekVector("ε")),
                            "0.0000 · (−0.00, −0.00)")));

    /** {@code y = x + α s + √(2α) z}, taken with probability min(1, r). */
    static final Formula MALA = new Formula(
            "mala",
            List.of(
                    Formula.next(),
                    Formula.sign("="),
                    Formula.here(),
                    Formula.sign("+"),
                    drift(scalar("α")),
                    Formula.score(),
                    Formula.sign("+"),
                    Formula.noise(new Piece.Root(List.of(roman("2"), scalar("α")))),
                    new Formula.Term(
                            "accepted",
                            List.of(roman("  if "), scalar("u"), roman(" < "), scalar("r")),
                            "000 % accepted")));

    /** {@code x + (σ² − σ′²) s + √(σ² − σ′²) z}. */
    static final Formula REVERSE_DIFFUSION =
            down("reverse-diffusion", drift(difference(true)), new Piece.Root(difference(false)));

    /** {@code x + (σ² − σ′²) s + (σ′/σ) √(σ² − σ′²) z}. */
    static final Formula ANCESTRAL = down(
            "ancestral",
            drift(difference(true)),
            List.of(scalar("σ"), prime(), roman("/"), scalar("σ"), new Piece.Root(difference(false))));

    /** {@code x + 2σ² ln(σ/σ′) s + σ √(2 ln(σ/σ′)) z}: Euler–Maruyama in log σ. */
    static final Formula EULER_MARUYAMA = down(
            "euler-maruyama",
            drift(join(List.of(roman("2"), scalar("σ"), power("2")), logRatio())),
            List.of(scalar("σ"), new Piece.Root(join(List.of(roman("2")), logRatio()))));

    /** {@code x + σ (σ − σ′) s}: Euler's step of the probability flow in σ. */
    static final Formula FLOW = new Formula(
            "probability-flow",
            List.of(
                    lower(),
                    Formula.sign("="),
                    higher(),
                    Formula.sign("+"),
                    drift(scalar("σ"), roman("("), scalar("σ"), roman(" − "), scalar("σ"), prime(), roman(")")),
                    Formula.score()));

    /** {@code x + σ² ln(σ/σ′) s}: Euler's step of the probability flow in log σ. */
    static final Formula FLOW_LOG = new Formula(
            "probability-flow-log",
            List.of(
                    lower(),
                    Formula.sign("="),
                    higher(),
                    Formula.sign("+"),
                    drift(join(List.of(scalar("σ"), power("2")), logRatio())),
                    Formula.score()));

    /** {@code x + ½ (σ − σ′) (σ s(x, σ) + σ′ s(x̂, σ′))}: the mean of the slopes at both ends. */
    static final Formula HEUN = new Formula(
            "heun",
            List.of(
                    lower(),
                    Formula.sign("="),
                    higher(),
                    Formula.sign("+"),
                    drift(roman("("), scalar("σ"), roman(" − "), scalar("σ"), prime(), roman(")/2")),
                    Formula.sign("("),
                    slope("slope", ""),
                    Formula.sign("+"),
                    slope("slope-next", PRIME),
                    Formula.sign(")")));

    /** {@code D + √(σ′² − τ²) (x − D)/σ + τ z} with D = x + σ² s. */
    static final Formula DDIM = new Formula(
            "ddim",
            List.of(
                    lower(),
                    Formula.sign("="),
                    new Formula.Term("denoised", List.of(vector("D")), Formula.PAIR),
                    Formula.sign("+"),
                    new Formula.Term(
                            "kept",
                            List.of(
                                    new Piece.Root(List.of(
                                            scalar("σ"), power(PRIME + "2"), roman(" − "), scalar("τ"), power("2"))),
                                    roman("\u2009("),
                                    vector("x"),
                                    roman(" − "),
                                    vector("D"),
                                    roman(")/"),
                                    scalar("σ")),
                            "0.000 · (−0.00, −0.00)"),
                    Formula.sign("+"),
                    new Formula.Term(
                            "noise", List.of(scalar("τ"), roman("\u2009"), vector("z")), "0.0000 · (−0.00, −0.00)")));

    /** {@code dx/dσ = −σ s(x, σ)}: what an adaptive solver follows. */
    static final Formula ODE = new Formula(
            "flow-ode",
            List.of(
                    new Formula.Term("slope", List.of(roman("d"), vector("x"), roman("/d"), scalar("σ")), Formula.PAIR),
                    Formula.sign("="),
                    new Formula.Term("sigma", List.of(roman("−"), scalar("σ")), "0.0000"),
                    Formula.score()));

    /** {@code x + a s + b z}: a step of which nothing is known but its numbers. */
    static final Formula NUDGE = down("nudge", drift(scalar("a")), List.of(scalar("b")));

    private static final Map<String, Formula> DOWN = Map.of(
            "reverse-diffusion", REVERSE_DIFFUSION,
            "predictor-corrector", REVERSE_DIFFUSION,
            "ancestral", ANCESTRAL,
            "ddim", DDIM);

    private StepFormulas() {}

    static List<Formula> all() {
        return List.of(
                HALF_ETA, MALA, REVERSE_DIFFUSION, ANCESTRAL, EULER_MARUYAMA, FLOW, FLOW_LOG, HEUN, DDIM, NUDGE, ODE);
    }

    /**
     * The rule of a step.
     *
     * @param sampler its id
     * @param settings of the sampler, by name
     * @param kind of the step
     * @param eta true to write Langevin's step with η = 2α
     */
    public static Formula of(String sampler, Map<String, Object> settings, StepReading.Kind kind, boolean eta) {
        return switch (kind) {
            case DENOISING -> Formula.DENOISE;
            case HEUN -> HEUN;
            case LANGEVIN ->
                sampler.equals("mala")
                        ? MALA
                        : eta
                                ? HALF_ETA
                                : "half-alpha".equals(settings.get("convention"))
                                        ? Formula.HALF_ALPHA
                                        : Formula.SQRT_2_ALPHA;
            case DOWN ->
                switch (sampler) {
                    case "reverse-sde" ->
                        "ancestral".equals(settings.get("rule"))
                                ? ANCESTRAL
                                : "reverse-diffusion".equals(settings.get("rule")) ? REVERSE_DIFFUSION : EULER_MARUYAMA;
                    case "probability-flow" -> "log-sigma".equals(settings.get("clock")) ? FLOW_LOG : FLOW;
                    default -> DOWN.getOrDefault(sampler, NUDGE);
                };
        };
    }

    /** What a sampler follows that chooses its own steps. */
    public static Formula ofFlow() {
        return ODE;
    }

    private static Formula.Term drift(Piece... pieces) {
        return drift(List.of(pieces));
    }

    private static Formula.Term drift(List<Piece> pieces) {
        return new Formula.Term("alpha", pieces, "0.00000");
    }

    private static Formula down(String id, Formula.Term drift, Piece.Root scale) {
        return down(id, drift, List.of(scale));
    }

    private static Formula down(String id, Formula.Term drift, List<Piece> scale) {
        return new Formula(
                id,
                List.of(
                        lower(),
                        Formula.sign("="),
                        higher(),
                        Formula.sign("+"),
                        drift,
                        Formula.score(),
                        Formula.sign("+"),
                        new Formula.Term(
                                "noise",
                                join(scale, List.of(roman("\u2009"), vector("z"))),
                                "0.0000 · (−0.00, −0.00)")));
    }

    private static Piece.Letters prime() {
        return power(PRIME);
    }

    private static Formula.Term lower() {
        return new Formula.Term("x-next", List.of(vector("x"), prime()), Formula.PAIR);
    }

    private static Formula.Term higher() {
        return new Formula.Term("x", List.of(vector("x")), Formula.PAIR);
    }

    private static Formula.Term slope(String id, String prime) {
        return new Formula.Term(
                id,
                Stream.of(
                                scalar("σ"),
                                power(prime),
                                vector("s"),
                                index("θ"),
                                roman("("),
                                vector("x"),
                                power(prime),
                                roman(", "),
                                scalar("σ"),
                                power(prime),
                                roman(")"))
                        .<Piece>map(letters -> letters.in(Piece.Role.LEARNED))
                        .toList(),
                Formula.PAIR);
    }

    private static List<Piece> difference(boolean bracketed) {
        List<Piece> inside = List.of(scalar("σ"), power("2"), roman(" − "), scalar("σ"), power(PRIME + "2"));
        return bracketed ? join(List.of(roman("(")), inside, List.of(roman(")"))) : inside;
    }

    private static List<Piece> logRatio() {
        return List.of(roman(" ln("), scalar("σ"), roman("/"), scalar("σ"), prime(), roman(")"));
    }

    @SafeVarargs
    private static List<Piece> join(List<? extends Piece>... parts) {
        List<Piece> all = new ArrayList<>();
        for (List<? extends Piece> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
