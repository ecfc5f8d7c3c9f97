package io.github.callcard.directory;

/**
 * A company's block that a number lies in.
 *
 * @param place the row to name the company by
 * @param count how many numbers of the block the directory has
 * @param certain whether nobody else can well be meant
 */
record NumberBlock(int place, int count, boolean certain) {}
