package org.scorefield.io;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** What the parser must know of a function: how many values it takes. None is ever computed there. */
final class FormulaWords {
    private FormulaWords() {}

    /** Takes one value. */
    @FunctionParameter(name = "a")
    static final class OfOne extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token name, EvaluationValue... values) {
            throw new UnsupportedOperationException("Formula computes, not the parser");
        }
    }

    /** Takes two values. */
    @FunctionParameter(name = "a")
    @FunctionParameter(name = "b")
    static final class OfTwo extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token name, EvaluationValue... values) {
            throw new UnsupportedOperationException("Formula computes, not the parser");
        }
    }
}
