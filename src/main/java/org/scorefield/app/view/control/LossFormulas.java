package org.scorefield.app.view.control;

import static org.scorefield.app.view.control.Piece.greekVector;
import static org.scorefield.app.view.control.Piece.index;
import static org.scorefield.app.view.control.Piece.power;
import static org.scorefield.app.view.control.Piece.roman;
import static org.scorefield.app.view.control.Piece.scalar;
import static org.scorefield.app.view.control.Piece.uprightIndex;
import static org.scorefield.app.view.control.Piece.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What training lowers, objective by objective, at one noise level and multiplied by σ² so that levels compare; beside it
 * the lowest value any field can reach.
 */
public final class LossFormulas {
    /** Room for what is said of a target, whichever it is. */
    private static final String TARGET = "not divided by σ²";

    private static final String LOSS = "−00.000";

    /** {@code s*(x, σ) = ∇ log p_σ(x)} and {@code D = x + σ² s*}: what a score is, for when nothing runs. */
    public static final Formula SCORE = new Formula(
            "score",
            List.of(
                    new Formula.Term("exact-score", exact(true), "(−00.0, −00.0)"),
                    Formula.sign("="),
                    new Formula.Term(
                            "log-density",
                            List.of(roman("∇ log "), scalar("p"), index("σ"), roman("("), vector("x"), roman(")")),
                            "log p = −000.00"),
                    Formula.sign(",   "),
                    new Formula.Term("denoised", List.of(vector("D")), Formula.PAIR),
                    Formula.sign("="),
                    Formula.here0(),
                    Formula.sign("+"),
                    new Formula.Term("alpha", List.of(scalar("σ"), power("2")), "0.00000"),
                    new Formula.Term("exact-score", exact(false), "(−00.0, −00.0)")));

    private static final List<String> OBJECTIVES =
            List.of("dsm", "esm", "ism", "ssm", "ssm-vr", "dsm-half-target", "dsm-no-minus");

    private LossFormulas() {}

    static List<Formula> all() {
        return OBJECTIVES.stream()
                .flatMap(id -> Stream.of(of(id, false), of(id, true)))
                .toList();
    }

    /**
     * The loss of an objective.
     *
     * @param id of the objective
     * @param half true to write it with the factor ½ of Vincent and Hyvärinen
     */
    public static Formula of(String id, boolean half) {
        List<Formula.Term> terms = new ArrayList<>();
        terms.add(new Formula.Term("loss", List.of(scalar("L"), uprightIndex(name(id))), LOSS));
        terms.add(Formula.sign("="));
        terms.add(new Formula.Term("rows", List.of(roman(half ? "1/2 E" : "E")), "0000 rows"));
        switch (id) {
            case "esm" -> distance(terms, "−", new Formula.Term("exact-score", scaled(exact(false)), "closed form"));
            case "ism" -> sum(terms, norm(), "divergence", List.of(roman("2 tr ∇"), learned("s"), theta()));
            case "ssm" -> sum(terms, along(), "sliced", sliced());
            case "ssm-vr" -> sum(terms, norm(), "sliced", sliced());
            case "dsm-half-target" ->
                distance(
                        terms,
                        "−",
                        new Formula.Term(
                                "target",
                                List.of(
                                        wrong(scalar("σ")),
                                        wrong(roman("(")),
                                        wrong(vector("x")),
                                        wrong(uprightIndex("0")),
                                        wrong(roman(" − ")),
                                        wrong(vector("x")),
                                        wrong(roman(")/2"))),
                                TARGET));
            case "dsm-no-minus" ->
                distance(terms, "−", new Formula.Term("target", List.of(wrong(greekVector("ε"))), TARGET));
            case "dsm" -> distance(terms, "+", new Formula.Term("target", List.of(greekVector("ε")), TARGET));
            default -> terms.add(unwritten());
        }
        terms.add(Formula.sign("≥"));
        terms.add(new Formula.Term(
                "floor",
                List.of(
                        scalar("L").in(Piece.Role.EXACT),
                        new Piece.Letters("∗", Piece.Face.ROMAN, Piece.Place.SUP, Piece.Role.EXACT)),
                LOSS));
        return new Formula(half ? id + "-half" : id, terms);
    }

    private static String name(String id) {
        return switch (id) {
            case "ssm-vr" -> "SSM-VR";
            case "dsm-half-target", "dsm-no-minus" -> "DSM";
            default -> id.toUpperCase(Locale.ROOT);
        };
    }

    private static void distance(List<Formula.Term> terms, String sign, Formula.Term target) {
        terms.add(Formula.sign("∥"));
        terms.add(learnedTerm());
        terms.add(Formula.sign(sign));
        terms.add(target);
        terms.add(new Formula.Term("", List.of(roman("∥"), power("2")), ""));
    }

    private static void sum(List<Formula.Term> terms, List<Piece> square, String id, List<Piece> other) {
        terms.add(new Formula.Term("weight", List.of(scalar("σ"), power("2")), ""));
        terms.add(Formula.sign("("));
        terms.add(new Formula.Term("square", square, "step 0000000"));
        terms.add(Formula.sign("+"));
        terms.add(new Formula.Term(id, other, ""));
        terms.add(Formula.sign(")"));
    }

    /** {@code 2σ² loss(s)}: what is counted of an objective that nobody has written a formula for. */
    private static Formula.Term unwritten() {
        return new Formula.Term(
                "square",
                List.of(roman("2"), scalar("σ"), power("2"), roman(" loss("), learned("s"), theta(), roman(")")),
                "step 0000000");
    }

    private static Formula.Term learnedTerm() {
        return new Formula.Term(
                "square",
                List.of(
                        learned("σ", Piece.Face.ITALIC),
                        learned("s"),
                        theta(),
                        learned("(", Piece.Face.ROMAN),
                        learned("x"),
                        learned(", ", Piece.Face.ROMAN),
                        learned("σ", Piece.Face.ITALIC),
                        learned(")", Piece.Face.ROMAN)),
                "step 0000000");
    }

    private static List<Piece> norm() {
        return List.of(
                learned("∥", Piece.Face.ROMAN),
                learned("s"),
                theta(),
                learned("∥", Piece.Face.ROMAN),
                power("2").in(Piece.Role.LEARNED));
    }

    private static List<Piece> along() {
        return List.of(
                roman("("),
                vector("v"),
                new Piece.Letters("⊤", Piece.Face.ROMAN, Piece.Place.SUP, Piece.Role.TEXT),
                learned("s"),
                theta(),
                roman(")"),
                power("2"));
    }

    private static List<Piece> sliced() {
        return List.of(
                roman("2 "),
                vector("v"),
                new Piece.Letters("⊤", Piece.Face.ROMAN, Piece.Place.SUP, Piece.Role.TEXT),
                roman("∇"),
                learned("s"),
                theta(),
                vector(" v"));
    }

    private static List<Piece> exact(boolean ofPlace) {
        List<Piece> s = new ArrayList<>(List.of(
                vector("s").in(Piece.Role.EXACT),
                new Piece.Letters("∗", Piece.Face.ROMAN, Piece.Place.SUP, Piece.Role.EXACT)));
        if (ofPlace) {
            for (Piece.Letters letters : List.of(roman("("), vector("x"), roman(", "), scalar("σ"), roman(")"))) {
                s.add(letters.in(Piece.Role.EXACT));
            }
        }
        return List.copyOf(s);
    }

    private static List<Piece> scaled(List<Piece> score) {
        List<Piece> all = new ArrayList<>(List.of(scalar("σ").in(Piece.Role.EXACT)));
        all.addAll(score);
        return List.copyOf(all);
    }

    private static Piece.Letters learned(String text) {
        return vector(text).in(Piece.Role.LEARNED);
    }

    private static Piece.Letters learned(String text, Piece.Face face) {
        return new Piece.Letters(text, face, Piece.Place.LINE, Piece.Role.LEARNED);
    }

    private static Piece.Letters theta() {
        return index("θ").in(Piece.Role.LEARNED);
    }

    private static Piece.Letters wrong(Piece.Letters letters) {
        return letters.in(Piece.Role.WRONG);
    }
}
