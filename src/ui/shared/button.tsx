import type { ComponentProps } from 'react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `primary`: one a task area. `spoed`: what cannot wait. `stop`: a real emergency only. `quiet`: no border. */
  readonly kind?: 'plain' | 'primary' | 'spoed' | 'stop' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
  readonly className?: string;
}

const kinds = { plain: '', primary: ' p', spoed: ' s', stop: ' stop', quiet: ' q' } as const;
const sizes = { small: ' sm', normal: '', large: ' big' } as const;

export const Button = ({ kind = 'plain', size = 'normal', className, type = 'button', ...rest }: ButtonProps) => (
  // oxlint-disable-next-line react/button-has-type
  <button {...rest} type={type} className={`btn${kinds[kind]}${sizes[size]}${className ? ` ${className}` : ''}`} />
);
