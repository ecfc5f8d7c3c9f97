/** The command line, the settings, and how the parts are put together. */
@NullMarked
package io.github.callcard.app;

import org.jspecify.annotations.NullMarked;
