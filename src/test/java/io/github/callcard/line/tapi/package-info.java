/** TAPI lines against a simulated telephone service, on this system's ABI and on that of Windows. */
@NullMarked
package io.github.callcard.line.tapi;

import org.jspecify.annotations.NullMarked;
