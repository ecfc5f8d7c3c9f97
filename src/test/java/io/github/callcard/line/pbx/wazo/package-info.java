@NullMarked
package io.github.callcard.line.pbx.wazo;

import org.jspecify.annotations.NullMarked;
