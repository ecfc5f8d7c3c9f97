@NullMarked
package io.github.callcard.line.actionurl;

import org.jspecify.annotations.NullMarked;
