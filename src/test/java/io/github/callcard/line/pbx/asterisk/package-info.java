@NullMarked
package io.github.callcard.line.pbx.asterisk;

import org.jspecify.annotations.NullMarked;
