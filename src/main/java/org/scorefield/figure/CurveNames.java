package org.scorefield.figure;

import java.util.Comparator;
import java.util.List;

/** What the curves of a plot are called, written at their ends or in a key. */
final class CurveNames {
    private static final double NAME_PX = 11;
    private static final double END_ROW_PX = 13;
    private static final double KEY_ROW_PX = 15;
    private static final double KEY_LINE_PX = 24;

    private CurveNames() {}

    /** A curve's name, how it is drawn, and where it ends, px. */
    record Named(String name, Line line, double px, double py) {}

    private static Lettering style(int argb) {
        return new Lettering(Face.REGULAR, NAME_PX, argb, Lettering.Anchor.START);
    }

    static double widest(PlotFrame frame, List<String> names) {
        Lettering word = style(frame.palette().of(Role.TEXT));
        return names.stream().mapToDouble(word::widthPx).max().orElse(0);
    }

    /** Names stand at their curves' ends, pushed apart where ends are close. */
    static void atEnds(PlotFrame frame, List<Named> curves, double right) {
        List<Named> order =
                curves.stream().sorted(Comparator.comparingDouble(Named::py)).toList();
        double[] at = new double[order.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(order.get(i).py() + 4, i == 0 ? frame.top() : at[i - 1] + END_ROW_PX);
        }
        double room = frame.bottom();
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], room);
            room = at[i] - END_ROW_PX;
        }
        for (int i = 0; i < at.length; i++) {
            Named end = order.get(i);
            frame.line(Line.solid(frame.palette().of(Role.BORDER), 0.8), end.px() + 3, end.py(), right + 6, at[i] - 4);
            frame.text(end.name(), right + 8, at[i], style(end.line().argb()));
        }
    }

    /** At the upper right, a short piece of each curve and its name. */
    static void key(PlotFrame frame, List<Named> curves) {
        double left =
                frame.right() - widest(frame, curves.stream().map(Named::name).toList()) - KEY_LINE_PX - 8;
        double right = frame.right() + 2;
        double top = frame.top() - 2;
        double bottom = top + KEY_ROW_PX * curves.size() + 4;
        int panel = frame.palette().of(Role.PANEL, 0.85);
        frame.fill(panel, left - 6, top, right, top, right, bottom, left - 6, bottom);
        Lettering word = style(frame.palette().of(Role.TEXT));
        for (int k = 0; k < curves.size(); k++) {
            double py = top + KEY_ROW_PX * (k + 0.5) + 2;
            frame.line(curves.get(k).line(), left, py, left + KEY_LINE_PX, py);
            frame.text(curves.get(k).name(), left + KEY_LINE_PX + 6, py + 4, word);
        }
    }
}
