@NullMarked
package io.github.callcard.line.fritzbox;

import org.jspecify.annotations.NullMarked;
