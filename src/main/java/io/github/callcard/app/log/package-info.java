/** Where a process logs, and that no number stands there whole. */
@NullMarked
package io.github.callcard.app.log;

import org.jspecify.annotations.NullMarked;
