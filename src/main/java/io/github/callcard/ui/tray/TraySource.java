package io.github.callcard.ui.tray;

/** Looks for the desktop's tray for as long as it is wanted. */
@FunctionalInterface
interface TraySource {

    /** Looks from now on; the answer may take long. */
    Search search(TrayListener listener);

    /** A search that goes on until it is closed. */
    interface Search extends AutoCloseable {
        @Override
        void close();
    }
}
