package org.scorefield.app.view.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The languages the window speaks, and the letters they need. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English", List.of()),
    CHINESE(
            Locale.TAIWAN,
            "中文",
            List.of(
                    "Microsoft JhengHei UI",
                    "Microsoft JhengHei",
                    "PingFang TC",
                    "Noto Sans CJK TC",
                    "Noto Sans TC",
                    "Source Han Sans TC",
                    "Heiti TC",
                    "AR PL UMing TW"));

    private final Locale locale;
    private final String ownName;
    private final List<String> families;

    Language(Locale locale, String ownName, List<String> families) {
        this.locale = locale;
        this.ownName = ownName;
        this.families = families;
    }

    public Locale locale() {
        return locale;
    }

    /** What it calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The language for a machine set to {@code locale}: Traditional Chinese where that is written, else English. */
    public static Language of(Locale locale) {
        boolean traditional = locale.getScript().equals("Hant")
                || List.of("TW", "HK", "MO").contains(locale.getCountry())
                        && !locale.getScript().equals("Hans");
        return locale.getLanguage().equals("zh") && traditional ? CHINESE : ENGLISH;
    }

    /** The next one, for a button that goes round. */
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The font of this machine made for this language; empty for the window's own. */
    public Optional<String> family() {
        List<String> there = Font.getFamilies();
        return families.stream().filter(there::contains).findFirst();
    }

    /** Dresses a window in the font of this language; mathematics and numbers keep theirs. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
        family().ifPresent(font -> scene.getStylesheets()
                .add("data:text/css,"
                        + ".root,.tooltip,.app-name,.axis-word,.popover,.combo-box.worded%20.list-cell{-fx-font-family:\""
                        + font.replace(" ", "%20")
                        + "\"}"));
    }

    /**
     * Whether this machine can draw the letters of this language. Two letters that look the same to the last pixel are
     * two empty boxes.
     */
    public boolean hasLetters() {
        return this == ENGLISH || !same(picture("雜"), picture("鑫"));
    }

    private WritableImage picture(String letter) {
        Text text = new Text(letter);
        text.setFont(new Font(family().orElse("System"), 24));
        return text.snapshot(new SnapshotParameters(), null);
    }

    private static boolean same(WritableImage a, WritableImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return false;
        }
        PixelReader left = a.getPixelReader();
        PixelReader right = b.getPixelReader();
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
