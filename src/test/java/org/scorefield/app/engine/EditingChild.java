package org.scorefield.app.engine;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.scorefield.field.RandomStream;
import org.scorefield.io.EditBot;
import org.scorefield.io.Journal;
import org.scorefield.io.RealDisk;

/** A process that edits without end, and says after each edit that it is written, until somebody kills it. */
final class EditingChild {
    private EditingChild() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        long seed = Long.parseLong(args[1]);
        EditBot bot = new EditBot(seed);
        RandomGenerator pauses = RandomStream.of(seed, "pauses");
        JournalDesk desk = new JournalDesk(Throwable::printStackTrace);
        desk.turn(before -> {
            Journal journal = new Journal(folder, bot.now(), EditBot.FILES, new RealDisk());
            journal.snapshot(true, new EditBot(seed).now());
            return journal;
        });
        for (int i = 1; ; i++) {
            int edit = i;
            desk.record(new JournalDesk.Edit("edit " + i, false, bot.edit()));
            desk.turn(journal -> {
                System.out.println(edit);
                return journal;
            });
            TimeUnit.MICROSECONDS.sleep(pauses.nextInt(3000));
        }
    }
}
