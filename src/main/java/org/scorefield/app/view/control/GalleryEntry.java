package org.scorefield.app.view.control;

/**
 * One scene in the gallery.
 *
 * @param id      what the choice is called when it is chosen
 * @param title   two or three words
 * @param summary one sentence: what there is to see
 */
public record GalleryEntry(String id, String title, String summary) {}
