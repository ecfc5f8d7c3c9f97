/** The faults that the snapshot survives, and the little that it gives away. */
@NullMarked
package io.github.callcard.sync.snapshot;

import org.jspecify.annotations.NullMarked;
