@NullMarked
package io.github.callcard.os.selection;

import org.jspecify.annotations.NullMarked;
