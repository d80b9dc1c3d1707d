package org.scorefield.io;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A formula such as {@code exp(-(x^2 + y^2)/2)}, read once and computed many times.
 *
 * <p>Cannot do harm by construction: the parser only makes a tree of it, and what is not in the short vocabulary here has
 * no meaning. It computes with doubles and {@link StrictMath}, so the same formula gives the same bits everywhere; a
 * place where it has no value gives NaN or infinity.
 */
public final class Formula {
    /** Longer ones are no formula but a program. */
    public static final int LONGEST = 500;

    private static final int DEEPEST = 64;
    private static final Map<String, DoubleUnaryOperator> ONE = new LinkedHashMap<>();
    private static final Map<String, DoubleBinaryOperator> TWO = new LinkedHashMap<>();

    static {
        ONE.put("sin", StrictMath::sin);
        ONE.put("cos", StrictMath::cos);
        ONE.put("tan", StrictMath::tan);
        ONE.put("asin", StrictMath::asin);
        ONE.put("acos", StrictMath::acos);
        ONE.put("atan", StrictMath::atan);
        ONE.put("sinh", StrictMath::sinh);
        ONE.put("cosh", StrictMath::cosh);
        ONE.put("tanh", StrictMath::tanh);
        ONE.put("exp", StrictMath::exp);
        ONE.put("log", StrictMath::log);
        ONE.put("ln", StrictMath::log);
        ONE.put("sqrt", StrictMath::sqrt);
        ONE.put("abs", StrictMath::abs);
        ONE.put("sign", StrictMath::signum);
        ONE.put("floor", StrictMath::floor);
        TWO.put("atan2", StrictMath::atan2);
        TWO.put("min", StrictMath::min);
        TWO.put("max", StrictMath::max);
        TWO.put("hypot", StrictMath::hypot);
        TWO.put("mod", (a, b) -> a - b * StrictMath.floor(a / b));
    }

    /** Two ways a parser takes a function: with one value or two. The parser's own words are not let in. */
    private static final ExpressionConfiguration VOCABULARY = ExpressionConfiguration.builder()
            .functionDictionary(dictionary())
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER) // −x² is −(x²)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .build();

    @FunctionalInterface
    private interface Term {
        double at(double[] values);
    }

    private final Term term;
    private final int count;

    private Formula(Term term, int count) {
        this.term = term;
        this.count = count;
    }

    private static MapBasedFunctionDictionary dictionary() {
        MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
        FunctionIfc one = new FormulaWords.OfOne();
        FunctionIfc two = new FormulaWords.OfTwo();
        ONE.keySet().forEach(name -> dictionary.addFunction(name, one));
        TWO.keySet().forEach(name -> dictionary.addFunction(name, two));
        return dictionary;
    }

    /**
     * Reads a formula.
     *
     * @param variables the letters that may stand in it, in the order {@link #at} takes them
     * @throws BadFileException with the place, counted from 1, if it is none
     */
    public static Formula parse(String text, List<String> variables) throws BadFileException {
        if (text.length() > LONGEST) {
            throw bad(LONGEST, "a formula has at most " + LONGEST + " characters, but this one has " + text.length());
        }
        if (text.isBlank()) {
            throw bad(1, "is empty; try exp(-(x^2 + y^2)/2)");
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) { // before the parser recurses
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw bad(i + 1, "more than " + DEEPEST + " brackets are open here");
            }
        }
        try {
            return new Formula(
                    term(new Expression(text, VOCABULARY).getAbstractSyntaxTree(), variables), variables.size());
        } catch (BaseException e) {
            String said = e.getMessage() == null ? "cannot be read" : e.getMessage();
            throw new BadFileException(
                    "formula", String.valueOf(e.getStartPosition()), BadFileException.escape(said, 100), e);
        } catch (BadFileException e) {
            throw e;
        } catch (RuntimeException e) { // what the parser did not think of
            throw new BadFileException("formula", "", "cannot be read; look for a sign too many or too few", e);
        }
    }

    /**
     * Computes it.
     *
     * @throws IllegalArgumentException if there are more or fewer values than variables
     */
    public double at(double... values) {
        if (values.length != count) {
            throw new IllegalArgumentException("a formula of " + count + " variables was given " + values.length);
        }
        return term.at(values);
    }

    private static Term term(ASTNode node, List<String> variables) throws BadFileException {
        String word = node.getToken().getValue();
        List<ASTNode> parts = node.getParameters();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> {
                double value = number(node);
                yield v -> value;
            }
            case VARIABLE_OR_CONSTANT -> variable(node, variables);
            case PREFIX_OPERATOR -> {
                Term a = term(parts.getFirst(), variables);
                yield switch (word) {
                    case "-" -> v -> -a.at(v);
                    case "+" -> a;
                    default -> throw unknown(node);
                };
            }
            case INFIX_OPERATOR -> {
                Term a = term(parts.getFirst(), variables);
                Term b = term(parts.getLast(), variables);
                yield switch (word) {
                    case "+" -> v -> a.at(v) + b.at(v);
                    case "-" -> v -> a.at(v) - b.at(v);
                    case "*" -> v -> a.at(v) * b.at(v);
                    case "/" -> v -> a.at(v) / b.at(v);
                    case "^" -> v -> StrictMath.pow(a.at(v), b.at(v));
                    default -> throw unknown(node);
                };
            }
            case FUNCTION -> function(node, variables);
            default -> throw unknown(node);
        };
    }

    private static double number(ASTNode node) throws BadFileException {
        String word = node.getToken().getValue();
        if (!word.matches("[0-9.]+([eE][-+]?[0-9]{1,3})?")) {
            throw unknown(node);
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw unknown(node);
        }
    }

    private static Term variable(ASTNode node, List<String> variables) throws BadFileException {
        String word = node.getToken().getValue().toLowerCase(Locale.ROOT);
        int i = variables.indexOf(word);
        if (i >= 0) {
            return v -> v[i];
        }
        return switch (word) {
            case "pi", "π" -> v -> StrictMath.PI;
            case "e" -> v -> StrictMath.E;
            default ->
                throw bad(
                        node.getToken().getStartPosition(),
                        "no variable is called " + BadFileException.quote(word) + "; use "
                                + String.join(", ", variables) + ", pi, e");
        };
    }

    private static Term function(ASTNode node, List<String> variables) throws BadFileException {
        String word = node.getToken().getValue().toLowerCase(Locale.ROOT);
        Term a = term(node.getParameters().getFirst(), variables);
        DoubleUnaryOperator one = ONE.get(word);
        if (one != null) {
            return v -> one.applyAsDouble(a.at(v));
        }
        DoubleBinaryOperator two = TWO.get(word);
        if (two == null) {
            throw unknown(node);
        }
        Term b = term(node.getParameters().getLast(), variables);
        return v -> two.applyAsDouble(a.at(v), b.at(v));
    }

    private static BadFileException unknown(ASTNode node) {
        return bad(
                node.getToken().getStartPosition(),
                BadFileException.quote(node.getToken().getValue()) + " has no meaning here; there are + - * / ^, "
                        + String.join(", ", ONE.keySet()) + ", " + String.join(", ", TWO.keySet()));
    }

    private static BadFileException bad(int place, String problem) {
        return new BadFileException("formula", String.valueOf(place), problem);
    }
}
