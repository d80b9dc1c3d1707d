package org.scorefield.app.engine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.scorefield.field.RandomStream;
import org.scorefield.io.EditBot;
import org.scorefield.io.Journal;
import org.scorefield.io.RealDisk;

/**
 * A process that edits without end, and says after each edit that it is written, until somebody kills it. It runs ahead of
 * the journal by a few edits, another number each time, and waits until they are written: so it dies with an empty tray as
 * well as with a full one.
 */
final class EditingChild {
    private static final int MOST_AHEAD = 12;

    private EditingChild() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        long seed = Long.parseLong(args[1]);
        EditBot bot = new EditBot(seed);
        RandomGenerator random = RandomStream.of(seed, "ahead");
        JournalDesk desk = new JournalDesk(Throwable::printStackTrace);
        desk.turn(before -> {
            Journal journal = new Journal(folder, bot.now(), EditBot.FILES, new RealDisk());
            journal.snapshot(true, new EditBot(seed).now());
            return journal;
        });
        int edit = 0;
        while (true) {
            int last = edit + 1 + random.nextInt(MOST_AHEAD);
            CountDownLatch written = new CountDownLatch(last - edit);
            while (edit < last) {
                int number = ++edit;
                desk.record(new JournalDesk.Edit("edit " + number, false, bot.edit()));
                desk.turn(journal -> {
                    System.out.println(number);
                    written.countDown();
                    return journal;
                });
            }
            written.await();
        }
    }
}
