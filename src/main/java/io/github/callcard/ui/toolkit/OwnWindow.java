package io.github.callcard.ui.toolkit;

/** A window of the program's own that is made when it is first asked for. Belongs to the JavaFX thread. */
public interface OwnWindow extends AutoCloseable {

    /** Shows anew how the directory and the lines are doing, where it shows them. */
    default void refresh() {}

    /** Goes for good. */
    @Override
    void close();
}
