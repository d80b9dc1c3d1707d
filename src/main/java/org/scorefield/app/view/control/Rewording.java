package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.util.StringConverter;

/**
 * Says what a window says already once more, in the language {@link Texts} speaks now: labels, hints, what is read
 * aloud, open or closed popovers. Texts the person typed are left alone, because nobody handed them out.
 *
 * <p>A popover belongs to the node that opens it: put it among that node's properties under {@link #POPOVER}.
 */
public final class Rewording {
    /** The key of a node's own popover among its properties. */
    public static final String POPOVER = "popover";

    private final Texts texts;

    public Rewording(Texts texts) {
        this.texts = texts;
    }

    /** Rewords a node and all below it. */
    public void of(Node node) {
        reword(node.accessibleTextProperty());
        reword(node.accessibleHelpProperty());
        if (node.hasProperties()) {
            for (Object value : List.copyOf(node.getProperties().values())) {
                if (value instanceof Tooltip tooltip) {
                    reword(tooltip.textProperty());
                } else if (value instanceof Popup popup) {
                    popup.getContent().forEach(this::of);
                }
            }
        }
        switch (node) {
            case Labeled labeled -> {
                reword(labeled.textProperty());
                if (labeled.getGraphic() != null) {
                    of(labeled.getGraphic());
                }
                if (labeled instanceof MenuButton menu) {
                    for (MenuItem item : menu.getItems()) {
                        reword(item.textProperty());
                    }
                }
            }
            case Text text -> reword(text.textProperty());
            case TextInputControl input -> reword(input.promptTextProperty());
            case ComboBox<?> box -> reword(box);
            case ListView<?> list -> list.refresh();
            case ScrollPane scroll -> {
                if (scroll.getContent() != null) {
                    of(scroll.getContent());
                }
            }
            case Later later -> {
                if (later.content().getParent() == null) {
                    of(later.content());
                }
            }
            default -> {
                // intentional: all else has no words of its own
            }
        }
        if (node instanceof Parent parent && !(node instanceof Labeled)) {
            new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(this::of);
        }
    }

    private void reword(Property<String> text) {
        if (!text.isBound() && text.getValue() != null) {
            texts.again(text.getValue()).ifPresent(text::setValue);
        }
    }

    /** A menu asks its converter for words anew only when it gets another one. */
    private static <T> void reword(ComboBox<T> box) {
        if (!box.converterProperty().isBound()) {
            StringConverter<T> words = box.getConverter() instanceof Again<T> again ? again.words : box.getConverter();
            box.setConverter(new Again<>(words));
        }
    }

    /** The same words, as another converter. */
    private static final class Again<T> extends StringConverter<T> {
        private final StringConverter<T> words;

        Again(StringConverter<T> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return words.toString(value);
        }

        @Override
        public T fromString(String said) {
            return words.fromString(said);
        }
    }
}
