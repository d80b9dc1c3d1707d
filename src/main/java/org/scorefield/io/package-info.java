/**
 * Things as files: projects ({@link ProjectFiles}), points ({@link PointsCsv}), tables of numbers ({@link CsvTable}),
 * and the one way to put bytes on a disk, {@link SafeFiles}, on whatever {@link Disk}; {@link SafeSets} saves several
 * files or none, {@link SafeFolders} a folder as a whole.
 *
 * <p>What is not saved yet is remembered by a {@link Journal} in the {@link StateFolder} and comes back as a
 * {@link Recovery}. What is opened, dropped or named is {@link Incoming}; a table is looked at by {@link TablePreview}
 * before it is read, a {@link Formula} means nothing but its numbers.
 *
 * <p>What is read is not trusted: every limit is checked while reading, and whatever is wrong becomes a
 * {@link BadFileException} that names the file, the place in it and what would be right. What is written has one fixed
 * order and no locale, so the same value gives the same bytes everywhere.
 *
 * <p>Knows {@code recipe} and the rooms below it; a file says what a run is a function of, not how to run it.
 */
@NullMarked
package org.scorefield.io;

import org.jspecify.annotations.NullMarked;
