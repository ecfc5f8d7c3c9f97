@NullMarked
package io.github.callcard.line.pbx;

import org.jspecify.annotations.NullMarked;
