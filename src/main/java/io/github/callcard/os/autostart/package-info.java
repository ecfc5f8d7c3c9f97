/** Starting when the user signs in, on each system its own way. */
@NullMarked
package io.github.callcard.os.autostart;

import org.jspecify.annotations.NullMarked;
