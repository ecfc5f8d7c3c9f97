/** The window of past calls. */
@NullMarked
package io.github.callcard.ui.history;

import org.jspecify.annotations.NullMarked;
