@NullMarked
package io.github.callcard.sync.activity;

import org.jspecify.annotations.NullMarked;
