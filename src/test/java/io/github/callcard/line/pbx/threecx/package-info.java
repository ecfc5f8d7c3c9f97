@NullMarked
package io.github.callcard.line.pbx.threecx;

import org.jspecify.annotations.NullMarked;
