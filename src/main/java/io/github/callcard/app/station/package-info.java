/** The parts that run with a window and without one, put together: lines, calls, synchronisation. */
@NullMarked
package io.github.callcard.app.station;

import org.jspecify.annotations.NullMarked;
