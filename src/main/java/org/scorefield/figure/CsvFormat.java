package org.scorefield.figure;

import java.nio.charset.StandardCharsets;

/**
 * The numbers a figure shows, one mark a row: {@code panel,layer,series,x,y,u,v}. Values that a mark has not are empty; a
 * number is the shortest decimal that reads back to the same double.
 */
final class CsvFormat implements FigureWriter {
    @Override
    public byte[] write(Figure figure, Print print) {
        StringBuilder out = new StringBuilder("panel,layer,series,x,y,u,v\n");
        int number = 0;
        for (Panel panel : figure.panels()) {
            number++;
            String name = quoted(panel.title().isEmpty() ? Integer.toString(number) : panel.title());
            Ledger ledger = (layer, series, x, y, u, v) -> {
                out.append(name).append(',').append(layer).append(',').append(quoted(series));
                for (double value : new double[] {x, y, u, v}) {
                    out.append(',').append(Double.isNaN(value) ? "" : Double.toString(value + 0.0)); // −0 is 0
                }
                out.append('\n');
            };
            panel.layers().forEach(layer -> layer.tell(ledger));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
