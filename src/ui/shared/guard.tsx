import { Component, type ReactNode } from 'react';

interface GuardProps {
  /** Shown in place of what failed. */
  readonly fallback: (error: unknown) => ReactNode;
  /** What is shown, by name: another name is tried anew. */
  readonly of?: string | undefined;
  readonly children: ReactNode;
}

interface GuardState {
  readonly of?: string | undefined;
  readonly failed?: { readonly error: unknown } | undefined;
}

/** Keeps a part of the screen that cannot be shown from taking the rest of it along. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = {};

  static getDerivedStateFromError(error: unknown): GuardState {
    return { failed: { error } };
  }

  static getDerivedStateFromProps({ of }: GuardProps, before: GuardState): GuardState | null {
    return of === before.of ? null : { of, failed: undefined };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error) : this.props.children;
  }
}
