/** What the snapshot survives, and what it gives away. */
@NullMarked
package io.github.callcard.sync.snapshot;

import org.jspecify.annotations.NullMarked;
