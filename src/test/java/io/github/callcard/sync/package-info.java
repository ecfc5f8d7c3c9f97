/** How the directory is kept up to date. */
@NullMarked
package io.github.callcard.sync;

import org.jspecify.annotations.NullMarked;
