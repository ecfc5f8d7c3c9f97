@NullMarked
package io.github.callcard.line.replay;

import org.jspecify.annotations.NullMarked;
