package org.scorefield.study.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {
    private static CostCurve curve(List<Double> sizes, List<Double> costs, double from) {
        return new CostCurve("id", "title", "ms", "size", sizes, costs, 1, from);
    }

    @Test
    void aPowerLawHasItsExponentForSlope() {
        List<Double> sizes = List.of(1.0, 10.0, 100.0, 1000.0);
        List<Double> costs = sizes.stream().map(n -> 3 * Math.pow(n, 1.5)).toList();
        assertEquals(1.5, curve(sizes, costs, 1).slope(), 1e-12);
    }

    @Test
    void aFixedCostBelowTheStraightPartDoesNotBendTheSlope() {
        // 5 + n² is flat at first; from 1,000 on the 5 is one part in 200,000.
        List<Double> sizes = List.of(1.0, 1000.0, 10_000.0);
        List<Double> costs = sizes.stream().map(n -> 5 + n * n).toList();
        assertEquals(2, curve(sizes, costs, 1000).slope(), 1e-5);
        assertTrue(curve(sizes, costs, 1).slope() < 1.9);
    }

    @Test
    void oneSizeMakesNoCurve() {
        assertThrows(IllegalArgumentException.class, () -> curve(List.of(1.0), List.of(1.0), 1));
        assertThrows(IllegalArgumentException.class, () -> curve(List.of(1.0, 2.0), List.of(1.0), 1));
    }
}
