/** The directory on disk, encrypted, so that a start needs no server. */
@NullMarked
package io.github.callcard.sync.snapshot;

import org.jspecify.annotations.NullMarked;
