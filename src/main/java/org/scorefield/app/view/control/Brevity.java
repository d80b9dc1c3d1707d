package org.scorefield.app.view.control;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Keeps what is typed, pasted and quoted short: a megabyte in one line would keep the window for seconds. */
public final class Brevity {
    /** More than any number or list of widths. */
    public static final int NUMBER = 100;

    /** More than anybody reads in one line. */
    public static final int LINE = 1000;

    private static final int QUOTED = 40;

    /** What a line has no room for: the field would leave it out, and make one number of two. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]+");

    private Brevity() {}

    /**
     * From now on a field takes no more than {@code most} letters; what is pasted beyond them is left out. Lines and
     * columns pasted stay apart by a blank.
     *
     * @return the field
     */
    public static TextField keep(TextField field, int most) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            String line = LINE_ENDS.matcher(change.getText()).replaceAll(" ");
            int kept = change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
            String fitting = beginning(line, Math.max(0, most - kept));
            if (!fitting.equals(change.getText())) {
                int end = change.getRangeStart() + fitting.length();
                change.setText(fitting);
                change.selectRange(end, end);
            }
            return change;
        }));
        return field;
    }

    /** What was typed, for a sentence about it: its beginning, where it is long. */
    static String quoted(String typed) {
        String text = typed.strip();
        return text.length() <= QUOTED ? text : beginning(text, QUOTED - 1) + "…";
    }

    /** At most so many letters, no letter of two halves cut in two. */
    private static String beginning(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean cut = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cut ? end - 1 : end);
    }
}
