import fc from 'fast-check';

// The same inputs on every machine and in every run: a test that fails is one that can be tried again.
fc.configureGlobal({ seed: 20261121 });

export { fc };
