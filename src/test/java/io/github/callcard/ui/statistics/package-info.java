@NullMarked
package io.github.callcard.ui.statistics;

import org.jspecify.annotations.NullMarked;
