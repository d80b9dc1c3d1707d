package org.scorefield.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.io.StateFolder.Owner;

/** R20: the second window knows of the first, a dead one's lock holds nobody up, and a change outside is seen. */
public final class LocksPromise implements Promise {
    private static final Owner HERE = new Owner(1, 10);
    private static final Owner THERE = new Owner(2, 20);

    @Override
    public String id() {
        return "R20";
    }

    @Override
    public String says() {
        return "two windows on one file never write over each other unseen";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        try (Scratch scratch = new Scratch()) {
            StateFolder state = new StateFolder(scratch.folder().resolve("state"), new RealDisk());
            Path file = Files.writeString(scratch.folder().resolve("work.scorefield"), "one");
            Locks here = new Locks(state, HERE, "a", owner -> true);
            Locks beside = new Locks(state, HERE, "b", owner -> true);
            Locks there = new Locks(state, THERE, "c", owner -> true);
            Locks later = new Locks(state, THERE, "d", owner -> !owner.equals(HERE));
            tally.expect(here.take(file), "the first window takes the lock");
            tally.expect(here.take(file), "and may take it again");
            tally.expect(!beside.take(file), "a second window of the same process does not get it");
            tally.expect(!there.take(file), "nor does another process");
            Path link = Files.createSymbolicLink(scratch.folder().resolve("link.scorefield"), file);
            tally.expect(!there.take(link), "nor by another name");
            there.release(file);
            tally.expect(!there.take(file), "nor after giving back what it never had");
            tally.expect(later.take(file), "a lock whose holder is dead is free");
            tally.expect(!here.take(file), "and then it is another's");
            later.release(file);
            tally.expect(here.take(file), "one given back is free");
            Path lock;
            try (Stream<Path> all = Files.list(state.root().resolve("locks"))) {
                lock = all.findFirst().orElseThrow();
            }
            for (String broken : new String[] {"", "nonsense", "1 2", "x y z\n", "\0\0\0", "1 11 a\n"}) {
                Files.writeString(lock, broken);
                tally.expect(
                        new Locks(state, THERE, "e", owner -> owner.equals(HERE)).take(file),
                        "a lock that reads \"" + broken + "\" holds nobody up");
                Files.delete(lock);
            }
            changes(file, tally);
        }
        return tally.outcome("6 broken locks, 9 orders of windows, 5 changes outside");
    }

    private static void changes(Path file, Tally tally) throws IOException {
        FileStamp stamp = FileStamp.of(file).orElseThrow();
        tally.expect(stamp.fits(file), "an untouched file is as it was");
        Files.writeString(file, "one");
        tally.expect(stamp.fits(file), "the same bytes written again are no change");
        Files.writeString(file, "two");
        tally.expect(!stamp.fits(file), "other bytes of the same length are one");
        Files.writeString(file, "longer");
        tally.expect(!stamp.fits(file), "a longer file is one");
        Files.delete(file);
        tally.expect(!stamp.fits(file), "a file that went is one");
    }
}
