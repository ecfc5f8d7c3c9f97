@NullMarked
package io.github.callcard.activity;

import org.jspecify.annotations.NullMarked;
