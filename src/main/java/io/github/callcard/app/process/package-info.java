/** The process and the system around it. */
@NullMarked
package io.github.callcard.app.process;

import org.jspecify.annotations.NullMarked;
